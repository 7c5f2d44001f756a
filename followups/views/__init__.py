"""The pages: method, login, scope, one service call, render."""
