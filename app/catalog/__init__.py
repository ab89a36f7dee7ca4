"""Goods, dated prices, tax class by date, barcodes, places, sellers of record."""
