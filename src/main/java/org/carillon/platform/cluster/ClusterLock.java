package org.carillon.platform.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A task that only one node does at a time. */
@Entity
@Table(name = "cluster_lock")
class ClusterLock {
    @Id
    @Column(name = "name")
    private String name;

    /** The node that leased it, or null. */
    @Column(name = "holder")
    private String holder;

    /** Until when, or null. */
    @Column(name = "held_until")
    private Instant heldUntil;

    protected ClusterLock() {}
}
