/* Within24. Every page works without this file; with it some things go faster. */
"use strict";
