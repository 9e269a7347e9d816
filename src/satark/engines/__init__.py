"""Ways to judge many messages: `local` in processes of this machine. Every engine gives the same rows."""
