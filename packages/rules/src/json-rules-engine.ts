/** The reference: the same conditions run by json-rules-engine on complete facts. */
export {};
