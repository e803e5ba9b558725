"""The public pages: a folder of HTML that needs no server, no network and no script to be read."""
