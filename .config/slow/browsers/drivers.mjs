/**
 * The browsers that the walk is done in. Each is driven through the same few acts:
 *
 *   open(url)             goes to an address and waits until it is loaded
 *   evaluate(act, given)  runs a function in the page, gives what it returns (JSON)
 *   click(x, y)           presses the mouse at a point of the window
 *   type(text)            types with the keyboard
 *   press(key, ...held)   presses a key by its name (Tab, Escape, ArrowDown …) while others are held
 *   resize(width, height) sets the size of the page
 *   picture(path)         writes what the window shows, as PNG
 *   close()               ends the browser
 *
 * and `printed()`, where the browser can: the page as PDF, in bytes.
 */
import { openChromium } from './chromium.mjs';
import { openFirefox } from './firefox.mjs';
import { openWebkit } from './webkit.mjs';

/** Name → starts the browser; `isDark`: as for a person who has chosen a dark screen. Throws where it cannot be had. */
export const drivers = { chromium: openChromium, firefox: openFirefox, webkit: openWebkit };
