package org.carillon.people.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS with servers whose certificate has the name that the settings give them, and that may say nothing: without a
 * limit of their own, handshakes outlive all others. The names are checked by Java: the library takes a certificate
 * with any name that leads to the same address.
 */
final class TimedSockets extends SSLSocketFactory {
    private final SSLSocketFactory sockets;
    private final int millis;

    TimedSockets(SSLContext tls, int millis) {
        this.sockets = tls.getSocketFactory();
        this.millis = millis;
    }

    private Socket timed(Socket socket) throws SocketException {
        socket.setSoTimeout(millis);
        if (!(socket instanceof SSLSocket tls)) {
            throw new SocketException("no socket of TLS");
        }
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("LDAPS");
        tls.setSSLParameters(parameters);
        return tls;
    }

    @Override
    public Socket createSocket() throws IOException {
        return timed(sockets.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return timed(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return timed(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress own, int ownPort) throws IOException {
        return timed(sockets.createSocket(host, port, own, ownPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress own, int ownPort) throws IOException {
        return timed(sockets.createSocket(host, port, own, ownPort));
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return timed(sockets.createSocket(socket, host, port, autoClose));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }
}
