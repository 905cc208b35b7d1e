package org.carillon.testing;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.carillon.platform.database.ServerResource;

/** What tests may do to the way of rings; see {@link RingFaults}, which speaks to it. */
@WebServlet(urlPatterns = "/test-rings/*", asyncSupported = true)
public class TestRingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ServerResource<Queue> RINGS =
            new ServerResource<>("jms/carillon/RingQueue", "queue", Queue.class);
    private static final ServerResource<Queue> DEAD_LETTERS =
            new ServerResource<>("jms/carillon/RingDeadLetters", "queue", Queue.class);

    @Inject
    private transient TestRingQueue announcements;

    @Inject
    private transient TestRingAlerts alerts;

    @Inject
    @JMSConnectionFactory("java:comp/env/jms/RingConnections")
    private transient JMSContext jms;

    @Resource
    private transient UserTransaction transaction;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String value = request.getParameter("value");
        boolean on = Boolean.parseBoolean(request.getParameter("on"));
        switch (String.valueOf(request.getPathInfo())) {
            case "/refuse" -> announcements.refuse(on);
            case "/fail" -> alerts.fail(Long.parseLong(value), on);
            case "/fail-start" -> alerts.failStart(Long.parseLong(value), on);
            case "/send" -> send(value);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String value = request.getParameter("value");
        Object answer =
                switch (String.valueOf(request.getPathInfo())) {
                    case "/announced" -> announcements.announced(Long.parseLong(value));
                    case "/deliveries" -> alerts.deliveries(Long.parseLong(value));
                    case "/dead-letters" -> String.join("\n", browseDeadLetters());
                    default -> "";
                };
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().print(answer);
    }

    private void send(String text) throws ServletException {
        try {
            transaction.begin();
            jms.createProducer().send(RINGS.get(), text);
            transaction.commit();
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private List<String> browseDeadLetters() throws ServletException {
        List<String> texts = new ArrayList<>();
        try {
            transaction.begin();
            try (QueueBrowser browser = jms.createBrowser(DEAD_LETTERS.get())) {
                Enumeration<?> messages = browser.getEnumeration();
                while (messages.hasMoreElements()) {
                    texts.add(((Message) messages.nextElement()).getBody(String.class));
                }
            }
            transaction.commit();
        } catch (Exception e) {
            throw new ServletException(e);
        }
        return texts;
    }
}
