"""The routes, thin: they read the request, ask a service and say what it answered."""
