"""A file that is too large is never written down: it is left out of the form, and the page says so."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, StopUpload

MOST_MIB = 50
_MOST = MOST_MIB * 1024 * 1024
_BESIDE_IT = 64 * 1024


def too_large(length: int) -> bool:
    """Whether a form of this many bytes carries a file beyond the limit."""
    return length > _MOST + _BESIDE_IT


class UploadLimit(FileUploadHandler):
    """Comes before the handlers that keep a file."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *args: Any, **more: Any) -> None:
        """Learns how large the form is."""
        self._refuses = too_large(content_length)

    def new_file(self, *args: Any, **more: Any) -> None:
        """Errors: StopUpload, once the form is too large; the rest of it is read and dropped."""
        if self._refuses:
            raise StopUpload(connection_reset=False)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Hands each piece on to whoever keeps it."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """It keeps nothing itself."""
