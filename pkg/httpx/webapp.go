package httpx

import (
	"errors"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/compress"
)

// WebApp serves a built single-page app: its files, and index.html for every
// other path that is not beneath a reserved prefix. Files under assets/ carry a
// hash in their name and are kept by browsers for a year.
func WebApp(app *fiber.App, files fs.FS, reserved ...string) {
	app.Use(compress.New(compress.Config{Level: compress.LevelBestSpeed}))
	app.Get("/*", func(c *fiber.Ctx) error {
		for _, prefix := range reserved {
			if strings.HasPrefix(c.Path(), prefix) {
				return fiber.ErrNotFound
			}
		}
		name := strings.TrimPrefix(path.Clean(c.Path()), "/")
		content, err := fs.ReadFile(files, name)
		switch {
		case err == nil && strings.HasPrefix(name, "assets/"):
			c.Set("Cache-Control", "public, max-age=31536000, immutable")
		case err != nil && path.Ext(name) != "":
			return fiber.ErrNotFound
		case err != nil: // a page of the app
			name = "index.html"
			if content, err = fs.ReadFile(files, name); errors.Is(err, fs.ErrNotExist) {
				return fiber.NewError(http.StatusServiceUnavailable, "The web app was not built into this program.")
			} else if err != nil {
				return err
			}
			c.Set("Cache-Control", "no-cache")
		}
		c.Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
		return c.Send(content)
	})
}
