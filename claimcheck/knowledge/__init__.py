"""What claimcheck knows of the world rather than of a language: metrics, names, and the tables that the stages weigh with."""
