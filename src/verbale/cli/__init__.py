"""The command line: a command a file, each thin. `verbale.cli.main:verbale` is the entry point."""
