"""Every request of a logged-in user works inside the scope of that user's organisation, in that user's language."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from doorstart.kern.scope import scope


class ScopeMiddleware:
    """Set the scope for the request; keep pages with personal data out of shared caches."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Handle one request."""
        gebruiker = request.user
        if not gebruiker.is_authenticated or gebruiker.organisatie_id is None:
            return self.get_response(request)
        with scope(gebruiker.organisatie_id):
            response = self.get_response(request)
        patch_cache_control(response, private=True, no_store=True)
        return response
