/** The stand-alone file with all elements; it gives what renderers of a host are written with. */
import './define.ts';
export * from '@qadam/renderers/custom';
