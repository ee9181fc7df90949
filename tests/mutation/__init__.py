"""Mutation testing of the clinical rules: how many deliberate faults do the tests notice?"""
