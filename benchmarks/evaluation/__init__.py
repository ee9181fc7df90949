"""What a hostile, wrong, slow or absent model can make a person see: measured over real TLS with the real SDK."""
