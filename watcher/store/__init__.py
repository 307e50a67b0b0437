"""The store room. (Technote follows.)"""
