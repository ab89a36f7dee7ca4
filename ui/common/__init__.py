"""The Qt that stations and office share."""
