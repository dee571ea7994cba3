package password_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"lateral/services/people/password"
)

func cheap() *password.Hasher {
	return password.NewHasher(password.Params{MemoryKiB: 8, Passes: 1, Lanes: 1}, 2)
}

func hash(t testing.TB, h *password.Hasher, text string) string {
	t.Helper()
	phc, err := h.Hash(context.Background(), text)
	if err != nil {
		t.Fatal(err)
	}
	return phc
}

func TestVerify(t *testing.T) {
	h := cheap()
	phc := hash(t, h, "Caf\u00e9 au lait, please")
	if !strings.HasPrefix(phc, "$argon2id$v=19$m=8,t=1,p=1$") {
		t.Errorf("phc = %s", phc)
	}
	if phc == hash(t, h, "Caf\u00e9 au lait, please") {
		t.Error("two passwords have the same salt")
	}
	for text, right := range map[string]bool{
		"Caf\u00e9 au lait, please":  true,
		"Cafe\u0301 au lait, please": true, // the same letters, typed on another machine
		"caf\u00e9 au lait, please":  false,
		"":                           false,
	} {
		if ok, err := h.Verify(t.Context(), phc, text); err != nil || ok != right {
			t.Errorf("%q: %v, %v", text, ok, err)
		}
	}
}

func TestRecommendedCost(t *testing.T) {
	h := password.NewHasher(password.Recommended(), 1)
	phc := hash(t, h, "violet bicycle harvest")
	if !strings.HasPrefix(phc, "$argon2id$v=19$m=19456,t=2,p=1$") || h.Outdated(phc) || !cheap().Outdated(phc) {
		t.Errorf("phc = %s", phc)
	}
	if ok, err := cheap().Verify(t.Context(), phc, "violet bicycle harvest"); err != nil || !ok {
		t.Errorf("a hasher of another cost does not verify it: %v", err)
	}
}

func TestDecoyIsNobodysPassword(t *testing.T) {
	h := cheap()
	for _, text := range []string{"", "violet bicycle harvest"} {
		if ok, err := h.Verify(t.Context(), h.Decoy(), text); ok || err != nil {
			t.Errorf("%q: %v, %v", text, ok, err)
		}
	}
}

func TestWaitingForATurnEndsWithTheContext(t *testing.T) {
	none := password.NewHasher(password.Params{MemoryKiB: 8, Passes: 1, Lanes: 1}, 0)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := none.Hash(ctx, "violet bicycle harvest"); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
}

func FuzzVerify(f *testing.F) {
	h := cheap()
	f.Add(hash(f, h, "violet bicycle harvest"))
	f.Add("$argon2id$v=19$m=4294967295,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA")
	f.Add("$argon2id$v=19$m=8,t=0,p=0$$")
	f.Add("$argon2i$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
	f.Fuzz(func(t *testing.T, phc string) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel() // a string that parses must not cost the fuzzer a gigabyte
		none := password.NewHasher(password.Params{MemoryKiB: 8, Passes: 1, Lanes: 1}, 0)
		ok, err := none.Verify(ctx, phc, "violet bicycle harvest")
		if ok || err == nil {
			t.Fatalf("%q: %v, %v", phc, ok, err)
		}
		if errors.Is(err, context.Canceled) && strings.Count(phc, "$") != 5 {
			t.Fatalf("%q was parsed", phc)
		}
	})
}

func BenchmarkVerify(b *testing.B) {
	h := password.NewHasher(password.Recommended(), 1)
	phc := hash(b, h, "violet bicycle harvest")
	for b.Loop() {
		if ok, err := h.Verify(b.Context(), phc, "violet bicycle harvest"); !ok || err != nil {
			b.Fatal(err)
		}
	}
}
