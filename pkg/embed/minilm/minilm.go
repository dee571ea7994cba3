// Package minilm holds the model all-MiniLM-L6-v2 of the Sentence Transformers, as package
// embed reads it. Its licence is Apache-2.0: see LICENSE beside the pack.
package minilm

import (
	_ "embed" // the pack
	"strings"

	"lateral/pkg/embed"
)

//go:embed minilm.zst
var pack []byte

//go:embed minilm.sha256
var digest string

// Load reads the model out of the program. It returns embed.ErrDamaged if the program was
// changed.
func Load() (*embed.Model, error) { return embed.Load(pack, Digest()) }

// Digest is that of the model that Load returns.
func Digest() string { return strings.TrimSpace(digest) }
