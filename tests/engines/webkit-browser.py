#!/usr/bin/python3
"""A WebKitGTK browser whose profile lies on the disk, for WebKitWebDriver to drive: MiniBrowser's never does."""
import os

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

profile = os.environ["WEBKIT_PROFILE"]
downloads = os.environ["WEBKIT_DOWNLOADS"]
manager = WebKit2.WebsiteDataManager(
    base_data_directory=profile + "/data", base_cache_directory=profile + "/cache"
)
context = WebKit2.WebContext(website_data_manager=manager)
context.set_automation_allowed(True)
windows = []


def close(window):
    windows.remove(window)
    window.destroy()
    if not windows:
        Gtk.main_quit()


def new_view(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window = Gtk.Window()
    window.set_default_size(1280, 900)
    window.add(view)
    window.show_all()
    windows.append(window)
    view.connect("close", lambda _view: close(window))
    return view


def started(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("webkit-browser")
    info.set_version(2, 50, 0)
    session.set_application_info(info)
    session.connect("create-web-view", new_view)


def on_download(_context, download):
    def decide(one, name):
        one.set_destination("file://" + downloads + "/" + name.replace("/", "_"))
        return True

    download.connect("decide-destination", decide)


context.connect("automation-started", started)
context.connect("download-started", on_download)
Gtk.main()
