// Replaced by the real front-end build.
