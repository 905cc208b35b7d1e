package org.carillon.testing;

import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Deploys the WAR when the server has started, once for all test classes: a deployment for each of them would cost
 * seconds. Arquillian finds it by {@code META-INF/services}.
 */
public class SuiteDeployment implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Deployer.class);
    }

    /** Arquillian makes one for the whole run. */
    public static class Deployer {
        private WebArchive deployed;

        void deploy(@Observes AfterStart event) throws DeploymentException {
            WebArchive archive = Deployments.carillon();
            event.getDeployableContainer().deploy(archive);
            deployed = archive;
        }

        void undeploy(@Observes BeforeStop event) throws DeploymentException {
            if (deployed != null) {
                event.getDeployableContainer().undeploy(deployed);
            }
        }
    }
}
