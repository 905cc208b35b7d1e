package org.carillon.walk;

import java.util.List;

/**
 * One operation of the interface.
 *
 * @param method in capital letters
 * @param path below the entry point, names of parameters in braces
 * @param query names of the parameters in the query string
 * @param headers names of the headers that are read
 * @param body names of the fields of the body
 */
record Operation(String method, String path, List<String> query, List<String> headers, List<String> body) {

    /** Whether both are the same method of the same path. */
    boolean isCalledLike(Operation other) {
        return key().equals(other.key());
    }

    /** Method and path. */
    String key() {
        return method + " " + path;
    }

    /** Whether the path has a parameter of this name. */
    boolean hasInPath(String name) {
        return path.contains("{" + name + "}");
    }

    /** Whether it only reads. */
    boolean isReading() {
        return method.equals("GET");
    }

    /** Whether it is for administrators. */
    boolean isProvisioning() {
        return path.startsWith("/cloud/users")
                || path.startsWith("/cloud/groups")
                || path.startsWith("/apps/provisioning_api")
                || path.startsWith("/apps/carillon/api/v1/admin");
    }

    @Override
    public String toString() {
        return key();
    }
}
