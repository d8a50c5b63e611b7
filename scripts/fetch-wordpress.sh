#!/usr/bin/env bash
# Fetches a WordPress from Debian's archive without installing it: no root, no web server, no database server. For the tests of the plugin.
# usage: scripts/fetch-wordpress.sh [SUITE]    SUITE = trixie (default) | sid
# Needs apt, php-cli with sqlite3, xml, mbstring and curl, npm, unzip. Leaves .cache/wordpress-SUITE/site.
set -euo pipefail
cd "$(dirname "$0")/.."
SUITE=${1:-trixie}
DEST=$PWD/.cache/wordpress-$SUITE
[ -f "$DEST/site/wp-includes/version.php" ] && exit 0
# This package contains the drop-in that keeps WordPress's tables in SQLite; newer versions may need another WordPress.
DROP_IN=@wp-playground/cli@3.1.56

for need in apt-get dpkg-deb npm unzip php; do
  command -v "$need" > /dev/null || { echo "fetch-wordpress: $need is missing" >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/debs" "$work/root" "$DEST"

# The archive that this machine is configured for, with another suite.
mirror=$({ cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2> /dev/null || true; } |
  sed -nE 's/^(URIs:|deb)( +\[[^]]*\])? +(https?:[^ ]*\/debian)\/?( .*)?$/\3/p' | sed -n 1p)
[ -n "$mirror" ] || { echo "fetch-wordpress: no Debian archive among this machine's apt sources" >&2; exit 1; }
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $SUITE main" > "$work/sources.list"
apt() {
  apt-get -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists="$work/lists" \
    -o Dir::Cache="$work/cache" -o APT::Sandbox::User=root -qq "$@"
}
apt update
packages="wordpress wordpress-theme-twentytwentyfive libjs-cropper libjs-underscore php-getid3 libphp-phpmailer"
[ "$SUITE" = trixie ] && packages="$packages libjs-jquery-ui" || packages="$packages libjs-jquery-ui libjs-lodash"
(cd "$work/debs" && for package in $packages; do apt download "$package" || echo "fetch-wordpress: no $package in $SUITE" >&2; done)
for deb in "$work"/debs/*.deb; do dpkg-deb -x "$deb" "$work/root"; done

# Debian replaces bundled libraries by links to other packages: resolve those whose target was fetched.
find "$work/root" -type l | while read -r link; do
  target=$(readlink "$link")
  case $target in /*) [ -e "$work/root$target" ] && ln -sfn "$work/root$target" "$link" ;; esac
done
find "$work/root" -xtype l -delete
rm -rf "$DEST/site"
site=$(dirname "$(find "$work/root" -name wp-load.php | head -1)")
cp -rL "$site" "$DEST/site"
# Themes are in separate packages, in another folder.
find "$work/root" -type d -name wp-content -not -path "$site/*" | while read -r more; do cp -rLn "$more/." "$DEST/site/wp-content/" || true; done
mkdir -p "$DEST/site/wp-content/"{plugins,uploads,mu-plugins,database}

(cd "$work" && tar xzf "$(npm pack --silent "$DROP_IN" | tail -1)" package/sqlite-database-integration.zip && unzip -q package/sqlite-database-integration.zip)
content=$DEST/site/wp-content
mv "$work/plugin-sqlite-database-integration" "$content/plugins/sqlite-database-integration"
sed -e "s#'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'#__DIR__ . '/plugins/sqlite-database-integration'#" \
  -e 's#{SQLITE_PLUGIN}#sqlite-database-integration/load.php#' "$content/plugins/sqlite-database-integration/db.copy" > "$content/db.php"
sed -n "s/^\$wp_version = '\(.*\)';/fetched WordPress \1/p" "$DEST/site/wp-includes/version.php"
