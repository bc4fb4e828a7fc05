/** The player of course packages: a classic script, since modules do not load from `file://`. Everything is inside. */
import { play } from './player/player.ts';

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => play(window), { once: true });
else play(window);
