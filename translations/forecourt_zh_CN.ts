<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>forecourt::AppearanceMenu</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>forecourt::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>forecourt::Countdown</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>剩 %1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <translation>剩 %1:%2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>超时 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) over</source>
        <translation>
            <numerusform>超时 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min over</source>
        <translation>
            <numerusform>超时 %n 分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ErrorState</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>forecourt::GlobalSearch</name>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
</context>
<context>
    <name>forecourt::HeaderBar</name>
    <message>
        <source>Search customer, plate, order or command</source>
        <translation>搜索客户、车牌、单号或命令</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>forecourt::LoadingState</name>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
</context>
<context>
    <name>forecourt::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation>转到%1</translation>
    </message>
</context>
<context>
    <name>forecourt::NavigationBar</name>
    <message>
        <source>Rooms</source>
        <translation>功能区</translation>
    </message>
</context>
<context>
    <name>forecourt::PersonButton</name>
    <message>
        <source>Who is working here?</source>
        <translation>当前是谁在使用？</translation>
    </message>
    <message>
        <source>Working here: %1</source>
        <translation>当前人员：%1</translation>
    </message>
    <message>
        <source>Change the person or the appearance</source>
        <translation>更换人员或外观</translation>
    </message>
</context>
<context>
    <name>forecourt::RecordKinds</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>到店</translation>
    </message>
    <message>
        <source>Service orders</source>
        <translation>维修单</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>forecourt::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>功能区</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>在“%1”中</translation>
    </message>
</context>
<context>
    <name>forecourt::Shortcuts</name>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>New record in this room</source>
        <translation>在当前功能区新建</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>保存表单</translation>
    </message>
    <message>
        <source>Show keyboard shortcuts</source>
        <translation>显示键盘快捷键</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>返回上一步</translation>
    </message>
    <message>
        <source>Full screen on or off</source>
        <translation>进入或退出全屏</translation>
    </message>
</context>
<context>
    <name>forecourt::StatusLine</name>
    <message>
        <source>This desk: %1</source>
        <translation>本机：%1</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>forecourt::SyncLight</name>
    <message>
        <source>Open the list of changes</source>
        <translation>打开同步列表</translation>
    </message>
</context>
<context>
    <name>forecourt::SyncSentence</name>
    <message>
        <source>Offline · nothing waiting · you can keep working</source>
        <translation>离线 · 没有待同步的内容 · 可照常工作</translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n change(s) waiting since %1 · you can keep working</source>
        <translation>
            <numerusform>离线 · %n 条待同步（最早 %1） · 可照常工作</numerusform>
        </translation>
    </message>
    <message>
        <source>In sync · verified at %1</source>
        <translation>已同步 · %1 核对一致</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>已同步</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting since %1</source>
        <translation>
            <numerusform>%n 条待同步（最早 %1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need your attention</source>
        <translation>
            <numerusform>%n 条更改需要处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>Works on this desk only · not connected to a server</source>
        <translation>仅本机使用 · 尚未连接服务器</translation>
    </message>
</context>
<context>
    <name>forecourt::TimelineTexts</name>
    <message>
        <source>Lead received</source>
        <translation>收到线索</translation>
    </message>
    <message>
        <source>Lead: %1</source>
        <translation>线索：%1</translation>
    </message>
    <message>
        <source>Lead updated</source>
        <translation>线索已更新</translation>
    </message>
    <message>
        <source>Call to the customer</source>
        <translation>致电客户</translation>
    </message>
    <message>
        <source>Order %1 opened</source>
        <translation>已开维修单 %1</translation>
    </message>
    <message>
        <source>Order %1 settled, %2</source>
        <translation>维修单 %1 已结算 %2</translation>
    </message>
    <message>
        <source>Money given back, %1</source>
        <translation>退款 %1</translation>
    </message>
    <message>
        <source>Payment of %1</source>
        <translation>收款 %1</translation>
    </message>
    <message>
        <source>Order %1: %2</source>
        <translation>维修单 %1：%2</translation>
    </message>
    <message>
        <source>Job: %1</source>
        <translation>维修项目：%1</translation>
    </message>
    <message>
        <source>Declined: %1</source>
        <translation>客户拒绝：%1</translation>
    </message>
    <message>
        <source>Deferred: %1</source>
        <translation>推迟：%1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Received at the counter</source>
        <translation>到店接待</translation>
    </message>
    <message>
        <source>promised %1</source>
        <translation>承诺交车 %1</translation>
    </message>
    <message>
        <source>Customer created</source>
        <translation>建立客户档案</translation>
    </message>
    <message>
        <source>Vehicle: %1</source>
        <translation>车辆：%1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>展厅</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>官网</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>ADF file</source>
        <translation>ADF 文件</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新线索</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>contacted</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>qualified</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>已到店</translation>
    </message>
    <message>
        <source>test driven</source>
        <translation>已试驾</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>已下订</translation>
    </message>
    <message>
        <source>won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>loss to be approved</source>
        <translation>战败待审批</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>战败</translation>
    </message>
    <message>
        <source>dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>重新激活</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>已接车</translation>
    </message>
    <message>
        <source>estimating</source>
        <translation>估价中</translation>
    </message>
    <message>
        <source>awaiting approval</source>
        <translation>待客户确认</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>客户已确认</translation>
    </message>
    <message>
        <source>dispatched</source>
        <translation>已派工</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>维修中</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>quality check</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>rework</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>ready for pick-up</source>
        <translation>待交车</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已结算</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已交车</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>customer pays</source>
        <translation>客户付费</translation>
    </message>
    <message>
        <source>warranty</source>
        <translation>保修</translation>
    </message>
    <message>
        <source>insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>goodwill</source>
        <translation>善意索赔</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>bank transfer</source>
        <translation>银行转账</translation>
    </message>
    <message>
        <source>Spoke with the customer</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>Called, nobody answered</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Called a wrong number</source>
        <translation>空号或错号</translation>
    </message>
    <message>
        <source>Called, did not want to talk</source>
        <translation>客户拒接</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>车主</translation>
    </message>
    <message>
        <source>driver</source>
        <translation>驾驶人</translation>
    </message>
    <message>
        <source>brings the car in</source>
        <translation>送修人</translation>
    </message>
    <message>
        <source>company car</source>
        <translation>公司用车</translation>
    </message>
</context>
<context>
    <name>forecourt::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
</TS>
