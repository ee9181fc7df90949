"""The audit chain: who did what to whose data, and the proof that nothing was taken out or changed."""

from labhelp_app.services.audit.accesses import accesses
from labhelp_app.services.audit.chain import last_seal, last_seals, record
from labhelp_app.services.audit.retention import forget_addresses
from labhelp_app.services.audit.verification import ChainReport, verify_chain, write_checkpoint

__all__ = [
    "ChainReport",
    "accesses",
    "forget_addresses",
    "last_seal",
    "last_seals",
    "record",
    "verify_chain",
    "write_checkpoint",
]
