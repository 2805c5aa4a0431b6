"""The version, where reading it costs nothing (the metadata of the installation takes 40 ms)."""

VERSION = "0.1.0"
