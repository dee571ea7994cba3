package httpx

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"mime"
	"path"
	"strings"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

// file is a file of the web app as it is sent.
type file struct {
	plain, gzip, brotli []byte // packed; nil if that is not smaller
	tag                 string // of the content, the same for each packing
}

// packed are the endings of the packed files that the build has put beside the others.
var packed = []string{".br", ".gz"}

// readFiles reads all files of a built web app, with the packed files of the build. It
// packs the others with gzip now, once.
func readFiles(files fs.FS) (map[string]file, error) {
	known := map[string]file{}
	err := fs.WalkDir(files, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || isPacked(name) {
			return err
		}
		known[name], err = readFile(files, name)
		return err
	})
	return known, err
}

func isPacked(name string) bool { return path.Ext(name) == packed[0] || path.Ext(name) == packed[1] }

func readFile(files fs.FS, name string) (file, error) {
	content, err := fs.ReadFile(files, name)
	if err != nil {
		return file{}, err
	}
	sum := sha256.Sum256(content)
	f := file{plain: content, tag: `W/"` + hex.EncodeToString(sum[:12]) + `"`}
	if len(content) < minPacked || !isText(mime.TypeByExtension(path.Ext(name))) {
		return f, nil
	}
	if f.brotli, err = smaller(files, name+packed[0], content); err != nil {
		return f, err
	}
	if f.gzip, err = smaller(files, name+packed[1], content); err != nil || f.gzip != nil {
		return f, err
	}
	f.gzip = fasthttp.AppendGzipBytesLevel(nil, content, fasthttp.CompressBestCompression)
	return f, nil
}

// smaller is the packed file of the build; nil if there is none, or it is not smaller.
func smaller(files fs.FS, name string, content []byte) ([]byte, error) {
	small, err := fs.ReadFile(files, name)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(small) >= len(content) {
		return nil, nil
	}
	return small, err
}

// isHad says whether the caller has the content of one of the tags. As with documents, a
// tag may have been changed on its way.
func (f file) isHad(tags string) bool {
	digest := strings.Trim(strings.TrimPrefix(f.tag, "W/"), `"`)
	for tag := range strings.SplitSeq(tags, ",") {
		tag = strings.Trim(strings.TrimPrefix(strings.TrimSpace(tag), "W/"), `"`)
		if tag == "*" || tag == digest || strings.HasPrefix(tag, digest+"-") {
			return true
		}
	}
	return false
}

// send sends the file in the best way that the caller takes.
func (f file) send(c *fiber.Ctx) error {
	accepted := c.Get(fiber.HeaderAcceptEncoding)
	switch {
	case f.brotli != nil && accepts(accepted, "br"):
		c.Set(fiber.HeaderContentEncoding, "br")
		return c.Send(f.brotli)
	case f.gzip != nil && accepts(accepted, "gzip"):
		c.Set(fiber.HeaderContentEncoding, "gzip")
		return c.Send(f.gzip)
	}
	return c.Send(f.plain)
}
