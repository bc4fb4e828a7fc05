/** A small host portal: serves the elements and keeps entries in a database. */
export {};
