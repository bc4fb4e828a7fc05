/** @qadam/portal: the reference portal as a server. */
export { startPortal, type PortalOptions } from './start.ts';
