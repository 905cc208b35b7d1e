package org.carillon.bench;

/**
 * How many cores were busy on average.
 *
 * @param server with Carillon
 * @param database with PostgreSQL
 * @param load with the clients of the benchmark
 * @param others with everything else on the machine: when this is much, the figures are worth little
 */
record Usage(double server, double database, double load, double others) {}
