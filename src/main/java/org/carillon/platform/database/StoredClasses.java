package org.carillon.platform.database;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * What is stored, and where: what a {@code persistence.xml} would say, which would make the server open the database.
 *
 * @param source of connections
 * @param classes names of entities and of what is part of them
 * @param properties settings of Hibernate
 */
record StoredClasses(DataSource source, List<String> classes, Properties properties) implements PersistenceUnitInfo {
    static final String PROVIDER = "org.hibernate.jpa.HibernatePersistenceProvider";
    private static final String NAME = "carillon";
    private static final String CLASSES = "/META-INF/carillon-entities.txt";
    private static final String SETTINGS = "/META-INF/carillon-persistence.properties";

    /** The classes of this application, stored there. */
    static StoredClasses in(DataSource source) {
        try (InputStream names = StoredClasses.class.getResourceAsStream(CLASSES);
                InputStream settings = StoredClasses.class.getResourceAsStream(SETTINGS)) {
            Properties properties = new Properties();
            properties.load(settings);
            List<String> classes = new String(names.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new StoredClasses(source, classes, properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getPersistenceUnitName() {
        return NAME;
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PROVIDER;
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.JTA;
    }

    @Override
    public DataSource getJtaDataSource() {
        return source;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return null;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return null;
    }

    @Override
    public List<String> getManagedClassNames() {
        return classes;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return StoredClasses.class.getClassLoader();
    }

    /** Classes are stored as they were compiled. */
    @Override
    public void addTransformer(ClassTransformer transformer) {}

    @Override
    public ClassLoader getNewTempClassLoader() {
        return getClassLoader();
    }
}
