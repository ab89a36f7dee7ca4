"""x"""

import app.access.store, app.central.store, app.storage.feed, app.vault.store
