package org.carillon.platform.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Names a setting: the application it belongs to, as {@code spreed} or {@code core}, and its key. */
@Embeddable
class AppSettingId implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "app", nullable = false)
    private String app;

    @Column(name = "setting_key", nullable = false)
    private String key;

    protected AppSettingId() {}

    AppSettingId(String app, String key) {
        this.app = app;
        this.key = key;
    }

    String app() {
        return app;
    }

    String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AppSettingId that && app.equals(that.app) && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(app, key);
    }

    @Override
    public String toString() {
        return app + "/" + key;
    }
}
