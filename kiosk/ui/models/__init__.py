"""View-models: what a page shows, and the verbs it calls. No page decides anything itself."""
