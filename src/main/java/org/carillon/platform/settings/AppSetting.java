package org.carillon.platform.settings;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One setting that an administrator changed at run time; what has no row has its default. */
@Entity
@Table(name = "app_setting")
class AppSetting {
    @EmbeddedId
    private AppSettingId id;

    @Column(name = "setting_value", nullable = false)
    private String value;

    protected AppSetting() {}

    AppSetting(AppSettingId id, String value) {
        this.id = id;
        this.value = value;
    }

    void change(String newValue) {
        value = newValue;
    }

    AppSettingId id() {
        return id;
    }

    String value() {
        return value;
    }
}
