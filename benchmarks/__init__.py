"""How fast, how large: Verbale beside the bare network and a peer, measured in one run on one machine."""
