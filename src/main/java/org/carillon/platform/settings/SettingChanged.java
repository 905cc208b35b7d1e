package org.carillon.platform.settings;

/**
 * An administrator changed a setting; fired inside the transaction.
 *
 * @param oldValue null: none was stored
 * @param newValue null: the stored one was removed
 * @param secret whether nothing may show the values: also of a setting that this server does not know
 */
public record SettingChanged(String app, String key, String oldValue, String newValue, boolean secret) {}
