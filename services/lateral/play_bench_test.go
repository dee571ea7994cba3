package main

import "testing"

// BenchmarkPlay measures how long it takes to play the demonstration.
func BenchmarkPlay(b *testing.B) {
	for b.Loop() {
		p, err := open(b.Context(), &Config{Data: b.TempDir(), trial: true, PublicURL: "http://localhost"})
		if err != nil {
			b.Fatal(err)
		}
		p.Log = quiet()
		if err := p.indexes().Prepare(b.Context()); err != nil {
			b.Fatal(err)
		}
		if err := p.play(b.Context()); err != nil {
			b.Fatal(err)
		}
		if err := p.close(); err != nil {
			b.Fatal(err)
		}
	}
}
