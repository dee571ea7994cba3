# One image with one static binary, the web app inside it.
#
#   docker build --build-arg VERSION=1.2.3 -t lateral .
#   docker run -p 127.0.0.1:8080:8080 -v lateral:/data lateral

FROM node:22.23.3-bookworm-slim AS web
WORKDIR /src/frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci
COPY frontend/ ./
RUN npm run build

FROM golang:1.26.8-bookworm AS program
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY frontend/embed.go frontend/
COPY pkg/ pkg/
COPY services/ services/
COPY --from=web /src/frontend/dist frontend/dist
ARG VERSION=development
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.version=${VERSION}" -o /out/lateral ./services/lateral
# Empty folders to copy, because the last stage has no shell to make them in. The
# data are the program's alone.
RUN mkdir -p /out/data /out/tmp && chmod 0700 /out/data && chmod 1777 /out/tmp

FROM busybox:1.37.0-musl AS busybox

FROM scratch
COPY --from=program /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=program /usr/local/go/lib/time/zoneinfo.zip /zoneinfo.zip
COPY --from=program --chown=65532:65532 /out/data /data
COPY --from=program --chown=65532:65532 /out/tmp /tmp
# The one other program: it asks /readyz whether the container is healthy.
COPY --from=busybox /bin/busybox /bin/wget
COPY --from=program /out/lateral /bin/lateral
USER 65532:65532
ENV ZONEINFO=/zoneinfo.zip LATERAL_ADDR=:8080 LATERAL_DATA=/data LATERAL_LOG_FORMAT=json
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["/bin/wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/readyz"]
ENTRYPOINT ["/bin/lateral"]
CMD ["serve"]
