"""Weighing and grading on one screen."""
