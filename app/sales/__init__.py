"""Selling at a counter: baskets, tenders, sales, refunds, and what their paper says."""
