/** Where the parts meet: open a kit, compute a standing, accept entries. */
export {};
