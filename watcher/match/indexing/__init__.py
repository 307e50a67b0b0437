"""What the archive's search index must hold, and what a query asks of it.

index     the tokens of an entry
seeking   the tokens that all texts have which a query fits

Both sides take words as the matcher sees them. The index only finds candidates: it may find too
much, never too little.
"""
