/** The qadam command as a library: each command is a function. */
export {};
