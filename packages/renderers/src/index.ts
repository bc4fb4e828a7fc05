/** JSON Forms renderers; the only package that knows React and JSON Forms. */
export {};
