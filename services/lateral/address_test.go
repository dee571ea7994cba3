package main

import "testing"

func TestPeopleFindItByAName(t *testing.T) {
	t.Parallel()
	for addr, want := range map[string]string{
		"127.0.0.1:8080": "http://localhost:8080", ":8080": "http://localhost:8080", "0.0.0.0:80": "http://localhost:80",
		"[::1]:8080": "http://localhost:8080", "[::]:8080": "http://localhost:8080",
		"localhost:8080": "http://localhost:8080",
		"192.0.2.7:8080": "http://192.0.2.7:8080", "lateral.example:8080": "http://lateral.example:8080",
	} {
		if got := publicAddress(addr); got != want {
			t.Errorf("%s: %s, want %s", addr, got, want)
		}
	}
}
